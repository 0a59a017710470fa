/** What the API tells, as far as this command line reads it; `--json` passes every field on, also those that are not named here. */
export {};
