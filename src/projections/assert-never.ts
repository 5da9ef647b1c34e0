/** The end of an exhaustive `switch` on an event's type: a type without a case does not compile. */
export const assertNever = (event: never): never => {
  throw new Error(`no case for event type \`${(event as { type: string }).type}\``);
};
