import type { OfferRow } from '@baton/client'

const BEEP_HZ = 660
const BEEP_S = 0.16

const beep = () => {
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = BEEP_HZ
  volume.gain.setValueAtTime(0.12, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + BEEP_S)
  tone.connect(volume).connect(audio.destination)
  tone.onended = () => audio.close()
  tone.start()
  tone.stop(audio.currentTime + BEEP_S)
}

/**
 * Makes a ringing offer noticed: in the title, by a sound from one tab only, and on the desktop
 * when the agent allowed it and looks elsewhere.
 */
export class Ringing {
  #title: string | undefined
  #known = new Set<string>()
  #sounds = false
  #release: () => void = () => undefined

  constructor() {
    // Whoever holds the lock is the tab that sounds; it passes on when that tab closes.
    navigator.locks
      ?.request('baton-console-sound', () => {
        this.#sounds = true
        return new Promise<void>((done) => {
          this.#release = done
        })
      })
      .catch(() => undefined)
  }

  show(offers: readonly OfferRow[], words: (offer: OfferRow) => string) {
    for (const offer of offers) {
      if (!this.#known.has(offer.id)) this.#announce(words(offer), offer.id)
    }
    this.#known = new Set(offers.map(({ id }) => id))
    const [first] = offers
    if (first) {
      this.#title ??= document.title
      document.title = words(first)
    } else if (this.#title !== undefined) {
      document.title = this.#title
      this.#title = undefined
    }
  }

  #announce(words: string, tag: string) {
    if (!this.#sounds) return
    if (navigator.userActivation?.hasBeenActive) beep()
    if (document.hidden && globalThis.Notification?.permission === 'granted') {
      new Notification(words, { tag })
    }
  }

  stop() {
    this.#release()
    if (this.#title !== undefined) document.title = this.#title
  }
}
