import { useActing } from '@/shared/api/session'
import { FederationView } from './FederationView'
import { MemberView } from './MemberView'

/** One simulation, as the federation or as a member sees it. */
export function SimulationPage() {
  const { federation, realm } = useActing()
  return federation ? <FederationView /> : <MemberView code={realm.code} />
}
