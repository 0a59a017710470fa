import { useLoaded } from '../../loaded.js';
import { Command } from '../../parts/command.js';
import { say } from '../../words.js';
import type { PartProps } from './workload.js';

/** The profile as it goes into Git. */
export function Document({ profile }: PartProps) {
  const { value } = useLoaded<{ readonly yaml: string }>(
    `/profiles/${encodeURIComponent(profile.workload)}/document?revision=${profile.revision}`,
  );
  return (
    <>
      <p class="quiet">{say('yaml.what')}</p>
      <Command text={`knowngood profile export ${profile.workload} -o profiles/\nknowngood profile apply profiles/`} />
      {value && <Command text={value.yaml} />}
    </>
  );
}
