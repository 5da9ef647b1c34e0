export { chainHash } from './chain-hash.ts';
export {
  type ChainFault,
  type ChainLink,
  type ChainVerifier,
  chainVerifier,
  verifyChain,
} from './verify-chain.ts';
