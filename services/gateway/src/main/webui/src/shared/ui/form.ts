import { useCallback, useState } from 'react'
import { ProblemError } from '@/shared/api/problem'
import type { Fault } from './ErrorSummary'

/** Faults of a form: found here before sending, or by the service afterwards. Nothing is judged while someone types. */
export interface FormFaults {
  faults: readonly Fault[]
  failure: unknown
  of: (field: string) => string | undefined
  /** Judges the fields; true when there is nothing to mend. */
  check: (faults: readonly Fault[]) => boolean
  fail: (error: unknown, fieldIds?: Record<string, string>) => void
  clear: () => void
}

export function useFormFaults(): FormFaults {
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [failure, setFailure] = useState<unknown>()

  const check = useCallback((found: readonly Fault[]) => {
    setFaults(found)
    setFailure(undefined)
    return found.length === 0
  }, [])

  const fail = useCallback((error: unknown, fieldIds: Record<string, string> = {}) => {
    const fields = error instanceof ProblemError ? error.faults : []
    setFaults(fields.map((fault) => ({ field: fieldIds[fault.field], message: fault.detail })))
    setFailure(fields.length > 0 ? undefined : error)
  }, [])

  return {
    faults,
    failure,
    of: (field) => faults.find((fault) => fault.field === field)?.message,
    check,
    fail,
    clear: () => void check([]),
  }
}
