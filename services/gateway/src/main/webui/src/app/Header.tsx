import { Link } from '@tanstack/react-router'
import { coatOfArmsUrl, useBranding } from '@/shared/api/branding'
import type { Acting } from '@/shared/api/session'
import type { Session } from '@/shared/api/types'
import { chooseLanguage, useLanguage } from '@/shared/i18n/i18n'
import { Navigation } from './Navigation'
import { useAppTexts } from './texts'
import { ThemeChoice } from './ThemeChoice'
import { UserMenu } from './UserMenu'

interface HeaderProps {
  session?: Session
  acting?: Acting
  showNavigation: boolean
  onKeys: () => void
}

export function Header({ session, acting, showNavigation, onKeys }: HeaderProps) {
  const t = useAppTexts()
  const language = useLanguage()
  const other = language === 'sv' ? 'en' : 'sv'
  const branding = useBranding(acting)
  const arms = branding && coatOfArmsUrl(branding)
  const colour = branding?.primaryColour
  return (
    <header className="header" style={colour ? { borderTop: `4px solid ${colour}` } : undefined}>
      <div className="header-bar">
        <Link to={acting ? '/$realm' : '/'} params={{ realm: acting?.realm.slug ?? '' }} className="brand">
          <img src="/samverk.svg" alt="" width={28} height={28} />
          Samverk
        </Link>
        {acting && (
          <span className="organisation">
            {arms && <img src={arms} alt="" height={28} className="organisation-arms" />}
            {branding?.shownName ?? acting.realm.name}
          </span>
        )}
        <div className="header-tools">
          <button type="button" className="quiet-button" lang={other} onClick={() => chooseLanguage(other)}>
            {other === 'en' ? 'English' : 'Svenska'}
          </button>
          <ThemeChoice />
          {session?.signedIn && <UserMenu session={session} onKeys={onKeys} />}
          {!session?.signedIn && (
            <button type="button" className="quiet-button keys-button" onClick={onKeys}>
              {t('keys')}
            </button>
          )}
        </div>
      </div>
      {acting && showNavigation && <Navigation acting={acting} />}
    </header>
  )
}
