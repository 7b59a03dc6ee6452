export {
  type AgentClaims,
  type SignOptions,
  signAgent,
  signVisitor,
  type VisitorClaims,
} from './token.js'
