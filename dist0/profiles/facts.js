export const noFacts = {};
