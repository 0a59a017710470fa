import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { say } from '../words.js';

interface FindWorkloadProps {
  readonly text: Signal<string>;
  /** Enter was pressed. */
  readonly onEnter: () => void;
  /** Beside it: what was found. */
  readonly children: ComponentChildren;
}

/** Part of a name is typed, and Enter opens the first that has it. */
export function FindWorkload({ text, onEnter, children }: FindWorkloadProps) {
  const submit = (event: Event) => {
    event.preventDefault();
    onEnter();
  };
  return (
    <form class="tools" onSubmit={submit}>
      <label>
        <span class="unseen">{say('workloads.find')}</span>
        <input
          type="search"
          placeholder={say('workloads.find')}
          value={text.value}
          onInput={event => {
            text.value = event.currentTarget.value;
          }}
        />
      </label>
      {children}
    </form>
  );
}
