/** Where the reports' keys are. Keys handed out are copies, for the receiver to zero. */
export interface KeyRing {
  /** The report's key, made and kept if there is none. Errors: `sealed-erased`. */
  readonly obtain: (report: string) => Promise<Buffer>;
  /** The report's key. Errors: `sealed-erased`, `sealed-unknown`. */
  readonly find: (report: string) => Promise<Buffer>;
  readonly erase: (report: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
