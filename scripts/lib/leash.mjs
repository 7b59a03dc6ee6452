// Loaded into a child that leads its own process group: the other end of its standard input is its
// parent. When either of them goes, however it goes, the whole group goes with it.
const endGroup = () => process.kill(0, 'SIGKILL')

process.on('exit', endGroup)
process.stdin.on('close', endGroup)
process.stdin.resume()
