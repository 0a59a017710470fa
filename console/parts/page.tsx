import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface PageProps {
  readonly title: string;
  /** Said to who hears the page, not shown. */
  readonly unseen?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What lies below the header. */
export function Page({ title, unseen = false, class: name = '', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · knowngood`;
  }, [title]);
  return (
    <main id="main" tabIndex={-1} class={name}>
      <h1 class={unseen ? 'unseen' : ''}>{title}</h1>
      {children}
    </main>
  );
}
