import { Alert, Button } from '@digdir/designsystemet-react'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useUiTexts } from './texts'

type Say = (message: string | undefined) => void
const MessageContext = createContext<Say>(() => undefined)

/** Tells how a save ended, naming the thing: `useSay()('Nyckeln Invånare är sparad.')`. */
export function useSay(): Say {
  return useContext(MessageContext)
}

/** Where such messages appear and are read out; they stay until dismissed or the next one comes. */
export function Messages({ children }: { children: ReactNode }) {
  const t = useUiTexts()
  const [message, setMessage] = useState<string>()
  const say = useCallback<Say>((next) => setMessage(next), [])
  const context = useMemo(() => say, [say])
  return (
    <MessageContext value={context}>
      <div role="status" className="messages">
        {message && (
          <Alert data-color="success">
            <span>{message}</span>
            <Button variant="tertiary" icon aria-label={t('dismiss')} onClick={() => setMessage(undefined)}>
              ×
            </Button>
          </Alert>
        )}
      </div>
      {children}
    </MessageContext>
  )
}
