import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { ErrorSummary } from './ErrorSummary'
import { TextField } from './fields'

const faults = [
  { field: 'code', message: 'Ange en kod' },
  { field: 'nameSv', message: 'Ange ett namn på svenska' },
]

function Form({ shown }: { shown: typeof faults }) {
  return (
    <form>
      <TextField id="code" label="Kod" value="" onChange={() => undefined} fault={shown[0]?.message} />
      <TextField id="nameSv" label="Namn" value="" onChange={() => undefined} />
      <ErrorSummary faults={shown} />
    </form>
  )
}

describe('the error summary', () => {
  beforeEach(() => {
    document.title = 'Tjänster – Förbundet – Samverk'
  })

  it('takes focus when it appears', () => {
    render(<Form shown={faults} />)
    expect(document.activeElement).toBe(
      screen.getByRole('group', { name: 'Rätta det här för att gå vidare' }),
    )
  })

  it('leads to each field', async () => {
    render(<Form shown={faults} />)
    await userEvent.click(screen.getByRole('link', { name: 'Ange ett namn på svenska' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Namn'))
  })

  it('begins the page title, and ends doing so when it is mended', () => {
    const { rerender } = render(<Form shown={faults} />)
    expect(document.title).toBe('Fel: Tjänster – Förbundet – Samverk')
    rerender(<Form shown={[]} />)
    expect(document.title).toBe('Tjänster – Förbundet – Samverk')
  })

  it('is nothing without faults', () => {
    const { container } = render(<ErrorSummary faults={[]} />)
    expect(container.innerHTML).toBe('')
  })

  it('marks the field and says why beside it', () => {
    render(<Form shown={faults} />)
    const field = screen.getByLabelText('Kod')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = field.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe('Ange en kod')
  })
})
