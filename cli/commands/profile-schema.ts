import { profileJsonSchema, schemaText } from '../../profiles/document/json-schema.js';
import type { Register } from '../context.js';
import { writeText } from '../documents.js';
import { exit } from '../exit.js';
import { example } from './example.js';

/** `profile schema`. */
export const registerProfileSchema: Register = (profile, run) => {
  profile
    .command('schema')
    .option('-o, --output <file>', 'where it goes; else to stdout')
    .description('print the JSON Schema of documents, for editors and checks of your own')
    .addHelpText('after', example('profile schema -o profiles/profile.schema.json', 'lets an editor complete and check documents'))
    .action(
      run(async (context, { output: file }: { output?: string }) => {
        if (file === undefined || file === '-') context.out.one(profileJsonSchema(), () => schemaText().trimEnd());
        else {
          const changed = writeText(file, schemaText());
          context.out.one({ file, changed }, () => `${changed ? 'written' : 'same   '}  ${file}`);
        }
        return exit.done;
      }),
    );
};
