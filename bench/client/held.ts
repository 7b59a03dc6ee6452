import { heldAfter } from './hour.js'

console.log(JSON.stringify(await heldAfter(Number(process.argv[2]))))
process.exit(0)
