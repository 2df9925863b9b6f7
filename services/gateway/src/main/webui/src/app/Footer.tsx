import { Link } from '@tanstack/react-router'
import { useAppTexts } from './texts'

export function Footer() {
  const t = useAppTexts()
  return (
    <footer className="footer">
      <p>{t('footer.what')}</p>
      <Link to="/tillganglighet">{t('footer.accessibility')}</Link>
    </footer>
  )
}
