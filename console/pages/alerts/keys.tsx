import { Dialog } from '../../parts/dialog.js';
import { say } from '../../words.js';

const keys = [
  ['j ↓', 'keys.down'],
  ['k ↑', 'keys.up'],
  ['Enter', 'keys.enter'],
  ['a', 'keys.allow'],
  ['d', 'keys.dismiss'],
  ['w', 'keys.workload'],
  ['?', 'keys.help'],
] as const;

export function Keys({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={say('keys.title')} close={close}>
      <dl class="table">
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button type="button" onClick={close}>
          {say('frame.close')}
        </button>
      </p>
    </Dialog>
  );
}
