export const schemaVersion = 1;
