/** A field's fault as the service describes it. */
export interface FieldFault {
  field: string
  detail: string
  code?: string
}

/** An answer that was not the one asked for, as RFC 9457 describes it; status 0 is no answer at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
    readonly requestId?: string,
    readonly faults: readonly FieldFault[] = [],
    readonly retryAfterSeconds?: number,
    /** The path of what stands in the way, if that can be read. */
    readonly link?: string,
  ) {
    super(title)
  }

  static async from(response: Response): Promise<ProblemError> {
    const body = await readJson(response)
    const retryAfter = Number(response.headers.get('Retry-After'))
    return new ProblemError(
      response.status,
      text(body['title']) ?? '',
      text(body['detail']),
      text(body['requestId']) ?? response.headers.get('X-Request-Id') ?? undefined,
      Array.isArray(body['errors']) ? (body['errors'] as FieldFault[]) : [],
      Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
      text(body['link']),
    )
  }

  static unreachable(): ProblemError {
    return new ProblemError(0, '')
  }
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  if (!response.headers.get('Content-Type')?.includes('json')) return {}
  try {
    return (await response.json()) as Record<string, unknown>
  } catch {
    return {}
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
