// lucide types only its index of 1,600 icons; single files keep bundles and test pages small.
declare module 'lucide/dist/esm/icons/*.mjs' {
  import type { IconNode } from 'lucide'

  const node: IconNode
  export default node
}
