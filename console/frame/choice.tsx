import type { Signal } from '@preact/signals';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly of: Signal<T>;
  readonly choices: readonly T[];
  readonly text: (one: T) => string;
  /** The label is shown, too. */
  readonly named?: boolean;
}

/** One of a few; it is the reader's until it is changed. */
export function Choice<T extends string>({ label, of, choices, text, named = false }: ChoiceProps<T>) {
  const set = (event: { readonly currentTarget: HTMLSelectElement }) => {
    of.value = event.currentTarget.value as T;
  };
  return (
    <label class="choice">
      <span class={named ? '' : 'unseen'}>{label}</span>
      <select value={of.value} onChange={set}>
        {choices.map(one => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
