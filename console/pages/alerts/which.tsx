import { Choice } from '../../frame/choice.js';
import { kept } from '../../keep.js';
import type { Severity } from '../../shapes.js';
import { number } from '../../time.js';
import { say, word } from '../../words.js';

const statuses = ['open', 'all'] as const;
const severities = ['any', 'critical', 'high', 'medium', 'low'] as const;
export const statusWanted = kept<(typeof statuses)[number]>('alerts.status', 'open', statuses);
export const severityWanted = kept<'any' | Severity>('alerts.severity', 'any', severities);

interface WhichProps {
  readonly live: boolean;
  readonly listed: { readonly shown: number; readonly total: number | undefined };
  readonly showKeys: () => void;
}

/** Which alerts are listed, how many there are, and whether they come as they happen. */
export function Which({ live, listed: { shown, total }, showKeys }: WhichProps) {
  return (
    <div class="which">
      <Choice label={say('alerts.which')} of={statusWanted} choices={statuses} text={one => say(`alerts.${one}`)} />
      <Choice
        label={say('alerts.severity')}
        of={severityWanted}
        choices={severities}
        text={one => (one === 'any' ? say('alerts.any') : word('severity', one))}
      />
      <span class="quiet">
        {total !== undefined && say('alerts.count', { shown: number(shown), total: number(Math.max(shown, total)) })}
      </span>
      <span class="spread" />
      <span class={live ? 'live' : 'lost'} role="status">
        {live ? say('frame.live') : say('frame.lost')}
      </span>
      <button type="button" class="plain only-wide" onClick={showKeys}>
        {say('frame.keys')} ?
      </button>
    </div>
  );
}
