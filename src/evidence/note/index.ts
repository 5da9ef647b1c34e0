export { signNote } from './sign-note.ts';
export { formatNote, type NoteSignature, parseNote, type SignedNote } from './signed-note.ts';
export { generateSigningKey, type SigningKey } from './signing-key.ts';
export { formatSigningKey, parseSigningKey } from './signing-key-file.ts';
export { formatVerifierKey, parseVerifierKey, type VerifierKey, verifierKey } from './verifier-key.ts';
export { type VerifiedNote, verifyNote } from './verify-note.ts';
