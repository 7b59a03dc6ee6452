import { runSeeds } from './seeds.js'

runSeeds(1)
