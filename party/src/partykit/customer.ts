import { customerKind } from '../customer/kind.js'
import { partyServer } from '../hosts/partykit.js'
import { DESK, workspace } from '../workspace.js'

const { settings } = workspace

export default partyServer(customerKind(settings, DESK), settings.workspace.id)
