/**
 * Name and version of everything between a report and its facts, and between a verdict and its receiver, the own-unit
 * law among it.
 * Raise it with whatever makes the same report and documents yield another fact or receiver, so that a replay
 * of an older log says that it lacks the derivation of the time and does not call the log changed.
 */
export const derivation = 'guanxia-facts/2';
