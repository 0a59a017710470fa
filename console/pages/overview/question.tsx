import type { ComponentChildren } from 'preact';

interface QuestionProps {
  readonly number: number;
  readonly title: string;
  /** The answer in a word or two; undefined until it is known. */
  readonly answer: string | undefined;
  /** How it looks from afar. */
  readonly tone: 'good' | 'look' | 'bad' | 'none';
  readonly children?: ComponentChildren;
}

export function Question({ number, title, answer, tone, children }: QuestionProps) {
  return (
    <section class={`question tone-${tone}`} aria-labelledby={`question-${number}`}>
      <h2 id={`question-${number}`}>
        <span class="number" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {answer !== undefined && <p class="answer">{answer}</p>}
      {children}
    </section>
  );
}
