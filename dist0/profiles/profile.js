export const modes = ['learn', 'alert', 'protect'];
