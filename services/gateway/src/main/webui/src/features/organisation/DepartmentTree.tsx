import type { ReactNode } from 'react'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import type { Branch, Placed } from './tree'

interface DepartmentTreeProps {
  branches: readonly Branch[]
  /** What the outermost list is called for those who hear it. */
  label?: string
  note?: (department: Placed) => ReactNode
  actions?: (department: Placed) => ReactNode
}

/** Lists within lists: everything is in sight, and what can be done is reached by Tab in the order that it is read. */
export function DepartmentTree({ branches, label, note, actions }: DepartmentTreeProps) {
  const language = useLanguage()
  return (
    <ul className="tree" aria-label={label}>
      {branches.map(({ department, children }) => (
        <li key={department.code}>
          <div className="tree-row" data-ended={department.mark === 'ended' || undefined}>
            <span className="tree-name">
              <strong>{nameIn(language, department)}</strong>{' '}
              <span className="subtle">{department.code}</span> {note?.(department)}
            </span>
            {actions && <span className="tree-actions">{actions(department)}</span>}
          </div>
          {children.length > 0 && <DepartmentTree branches={children} note={note} actions={actions} />}
        </li>
      ))}
    </ul>
  )
}
