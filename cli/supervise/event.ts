/** What `up` tells while it works; `ready` without a name of a process is the whole stack. */
export interface StackEvent {
  readonly event: 'need' | 'installed' | 'starting' | 'ready' | 'restarted' | 'stopped';
  readonly name: string;
  readonly pid?: number;
  readonly message: string;
}
export type Tell = (event: StackEvent) => void;
