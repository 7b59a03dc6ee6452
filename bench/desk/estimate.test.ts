import { describe, expect, it } from 'vitest'
import { figuresOf, heldByDay, simulate } from './estimate.js'

describe('the forecast of waits', () => {
  const { atStart, atMoments } = simulate({ seed: 1, days: 20 })
  const waited = atStart.filter(({ kind }) => kind !== 'soon')

  it('X9 what visitors are told on arrival holds for at least 80 % of them', () => {
    expect(figuresOf(atStart).covered).toBeGreaterThan(0.8)
    expect(figuresOf(waited).covered).toBeGreaterThan(0.8)
  })

  it('H16 on at least 80 % of days a visitor chosen at random was told a range that held', () => {
    expect(heldByDay(atMoments)).toBeGreaterThan(0.8)
  })

  it('X9 ranges are no wider than honesty needs: one and a half times the wait in a real queue', () => {
    expect(figuresOf(waited.filter(({ position }) => position >= 5)).width).toBeLessThan(1.5)
    expect(figuresOf(atMoments).width).toBeLessThan(2.5)
  })
})
