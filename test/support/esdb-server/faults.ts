/** What can go wrong with an append. A reset cuts every connection; `silent` never answers. */
export type AppendFault =
  | { readonly kind: 'reset-before-commit' }
  | { readonly kind: 'reset-after-commit' }
  | { readonly kind: 'silent-before-commit' }
  | { readonly kind: 'silent-after-commit' }
  | { readonly kind: 'refuse'; readonly code: number; readonly exception?: string };

/** Which node leads: this one, none as long as none is elected, or another. */
export type Leadership = 'here' | 'nowhere' | { readonly host: string; readonly port: number };

/** Faults on command. */
export interface Faults {
  /** Asked before each call. */
  leadership: () => Leadership;
  /** Whether a subscription is told when it has caught up: servers before 23.10 say nothing. */
  saysCaughtUp: () => boolean;
  /** Asked once for each append; what it answers happens to that append. */
  onAppend: (stream: string) => AppendFault | undefined;
  /** Asked before each event is sent to a reader: `cut` breaks the connection there, `refuse` ends the call. */
  onSend: (stream: string) => 'cut' | 'refuse' | undefined;
  /** Asked once for each read, and each subscription: `refuse` ends the call as unavailable. */
  onRead: (source: string) => 'cut' | 'refuse' | undefined;
}

export const noFaults = (): Faults => ({
  leadership: () => 'here',
  saysCaughtUp: () => true,
  onAppend: () => undefined,
  onSend: () => undefined,
  onRead: () => undefined,
});

/** The faults given, each for one append, then none. */
export const inTurn = (...faults: readonly AppendFault[]): Faults['onAppend'] => {
  const left = [...faults];
  return () => left.shift();
};
