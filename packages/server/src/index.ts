export type { SignOptions } from './token.js'
export {
  type AgentClaims,
  type Claims,
  type Role,
  signAgent,
  signVisitor,
  type VisitorClaims,
} from './token.js'
