import { deskKind } from '../desk/kind.js'
import { partyServer } from '../hosts/partykit.js'
import { DESK, workspace } from '../workspace.js'

const { settings } = workspace

export default partyServer(deskKind(settings, DESK), settings.workspace.id)
