import type { Command } from 'commander';
import type { Register, Run } from '../context.js';
import { example } from './example.js';
import { registerProfileChange } from './profile-change.js';
import { registerProfileCompare } from './profile-compare.js';
import { registerProfileDecide } from './profile-decide.js';
import { registerProfileExport } from './profile-export.js';
import { registerProfileFiles } from './profile-files.js';
import { registerProfileGeneralise } from './profile-generalise.js';
import { registerProfileRead } from './profile-read.js';
import { registerProfileSchema } from './profile-schema.js';
import { registerProfileTest } from './profile-test.js';
import { registerProfileUnlearn } from './profile-unlearn.js';

export const registerProfile: Register = (program: Command, run: Run) => {
  const profile = program
    .command('profile')
    .description('the whitelist of a workload: read, review, edit, apply')
    .addHelpText('after', example('profile show shop/web', 'lists what shop/web may do, and what was seen of it'));
  registerProfileRead(profile, run);
  registerProfileExport(profile, run);
  registerProfileFiles(profile, run);
  registerProfileSchema(profile, run);
  registerProfileCompare(profile, run);
  registerProfileChange(profile, run);
  registerProfileDecide(profile, run);
  registerProfileGeneralise(profile, run);
  registerProfileTest(profile, run);
  registerProfileUnlearn(profile, run);
};
