import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

export interface PageKey {
  key: string
  shift?: boolean
  does: string
  run: () => void
}

interface Keys {
  enabled: boolean
  setEnabled: (enabled: boolean) => void
  registered: readonly PageKey[]
  register: (keys: readonly PageKey[]) => () => void
}

const STORED = 'samverk.keys'
const KeysContext = createContext<Keys | undefined>(undefined)

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
  )
}

/** Keeps the keys of what is on the page; off while someone types, and off for good if switched off. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [enabled, setEnabled] = useState(stored)
  const [registered, setRegistered] = useState<readonly PageKey[]>([])

  const value = useMemo<Keys>(
    () => ({
      enabled,
      setEnabled: (on) => {
        setEnabled(on)
        try {
          localStorage.setItem(STORED, on ? 'on' : 'off')
        } catch {
          // Without storage the choice lasts as long as the page.
        }
      },
      registered,
      register: (keys) => {
        setRegistered((all) => [...all, ...keys])
        return () => setRegistered((all) => all.filter((key) => !keys.includes(key)))
      },
    }),
    [enabled, registered],
  )

  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const found = registered.find(
        (each) => each.key === event.key && (each.shift === undefined || each.shift === event.shiftKey),
      )
      if (!found) return
      event.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [enabled, registered])

  return <KeysContext value={value}>{children}</KeysContext>
}

export function useKeySettings(): Keys {
  const keys = useContext(KeysContext)
  if (!keys) throw new Error('KeysProvider is missing')
  return keys
}

/** Adds keys to the page for as long as the component is shown. */
export function useKeys(keys: readonly PageKey[]): void {
  const register = useContext(KeysContext)?.register
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const names = keys.map((key) => `${key.key} ${key.does}`).join('|')
  useEffect(
    () =>
      register?.(latest.current.map((key, index) => ({ ...key, run: () => latest.current[index]?.run() }))),
    // `register` changes with each registration; only new keys or words need registering anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [names],
  )
}
