import type { Member, Room, System, Visitor } from '../actor.js'
import type { CustomerCard } from '../customer/card.js'

export const card: CustomerCard = { id: 'mei', name: '何雨桐', tags: [], vip: false }
export const mei: Visitor = { kind: 'visitor', id: 'mei', card }
export const stranger: Visitor = { kind: 'visitor', id: 'stranger' }
export const lin: Member = { kind: 'member', id: 'lin', name: '林悦', role: 'agent' }
export const chen: Member = { kind: 'member', id: 'chen', name: '陈嘉豪', role: 'agent' }
export const zhou: Member = { kind: 'member', id: 'zhou', name: '周敏', role: 'supervisor' }
export const system: System = { kind: 'system' }
export const desk: Room = { kind: 'room', party: 'desk', name: 'main' }
export const customerRoom: Room = { kind: 'room', party: 'customer', name: 'mei' }
export const conversationRoom: Room = { kind: 'room', party: 'conversation', name: 'c1' }

export const faceOf = ({ id, name }: Member) => ({ id, name })
