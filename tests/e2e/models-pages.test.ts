import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { assertAccessible, assertFitsPhone } from '../support/accessible'
import { hasBrowser, keepPicture, useApp } from '../support/app'
import { hydrated, ownerOn } from '../support/browser-owner'
import type { Call } from '../support/server'
import { completeDataset, decide, goodOrder, modelOf, retrain } from '../support/trained-company'

/** The tabs of a version, and the words by which each is known. */
const tabs: readonly (readonly [name: string, path: string, heading: RegExp])[] = [
  ['Desempenho', '', /modelo libera .* deixa passar/],
  ['Explicação', '/explanation', /carregam? .* do peso/],
  ['Grupos', '/groups', /os grupos diferem em até/],
  ['Acompanhamento', '/monitoring', /Nenhum desafiante avalia os pedidos/],
  ['Ficha', '/record', /foi escolhida por ser mais simples|teve a menor perda entre os candidatos/],
]

describe.skipIf(!hasBrowser)('model pages', () => {
  const app = useApp()
  /** Versions in the order of their training: the contest's winner, the dialog's tree, another tree. */
  const versions: string[] = []
  const faults: string[] = []
  let page: Page
  let call: Call
  let datasetId: string

  const dialog = () => page.getByRole('dialog')
  const open = async (path: string) => {
    await page.goto(path)
    await hydrated(page)
  }

  beforeAll(async () => {
    if (!hasBrowser) return
    ;({ call, page } = await ownerOn(app, { name: 'Cerâmica Exemplo', email: 'modelos@exemplo.com.br' }))
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`)
    })
    const completed = await completeDataset(call)
    datasetId = completed.datasetId
    versions.push(await modelOf(call, completed.jobId))
  })

  test('a version is trained with a chosen learner from the dialog, and joins the list', async () => {
    await open('/models')
    await page.getByRole('button', { name: 'Treinar modelo' }).click()
    await dialog().getByLabel('Algoritmo').selectOption('tree')
    await dialog().getByLabel('Perguntas por caminho').fill('99')
    await dialog().getByRole('button', { name: 'Treinar modelo' }).click()
    await dialog().getByText('Um número de 1 a 30.').waitFor()
    await assertAccessible(page)
    await dialog().getByLabel('Perguntas por caminho').fill('3')
    await dialog().getByRole('button', { name: 'Treinar modelo' }).click()
    await dialog().waitFor({ state: 'detached' })
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^v2/ }) })
    await row.getByText('Árvore, até 3 perguntas').waitFor()
    const { body } = await call<{ data: { model_id: string }[] }>('GET', '/models')
    versions.push(body.data.find(({ model_id: id }) => !versions.includes(id))?.model_id ?? '')
  })

  test('each tab of the automatic version opens by its link, with its findings', async () => {
    await open(`/models/${versions[0]}`)
    const nav = page.getByRole('navigation', { name: 'Páginas da versão' })
    for (const [name, path, heading] of tabs) {
      await nav.getByRole('link', { name }).click()
      await page.waitForURL(`**/models/${versions[0]}${path}`)
      await page.getByRole('heading', { level: 2, name: heading }).first().waitFor()
      expect(await nav.getByRole('link', { name }).getAttribute('aria-current')).toBe('page')
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      if (path) await keepPicture(page, `model${path.replace('/', '-')}`)
    }
    // The record of an automatic training shows who took part and who was chosen.
    const board = page.getByRole('table').filter({ hasText: 'Candidato' })
    expect(await board.locator('tbody tr').count()).toBeGreaterThan(2)
    expect(await board.getByText('escolhido').count()).toBe(1)
  })

  test('a challenger answers live orders in shadow, and the page shows where the two differ', async () => {
    await open('/models')
    await page.getByRole('button', { name: 'Desafiar com a v2' }).click()
    await dialog().getByLabel('Motivo').fill('Mais fácil de ler.')
    await dialog().getByRole('button', { name: 'Desafiar' }).click()
    await page.getByRole('button', { name: 'Encerrar desafio da v2' }).waitFor()
    expect((await decide<{ model_id: string }>(call, goodOrder)).body.model_id).toBe(versions[0])
    await open(`/models/${versions[0]}/monitoring`)
    await page.getByRole('heading', { name: /A v2 responde diferente da v1 em/ }).waitFor()
    await page.getByText('1 pedido avaliado pelas duas.').waitFor()
  })

  test('a retraining is scheduled, and stays so', async () => {
    await page.getByLabel('Frequência').selectOption('weekly')
    await page.getByLabel('Dia da semana').selectOption({ label: 'terça-feira' })
    await page.getByRole('button', { name: 'Agendar' }).click()
    await page.getByRole('heading', { name: 'O retreino tem agenda' }).waitFor()
    await page.getByText(/Próximo treino: /).waitFor()
    await assertAccessible(page)
    const { body } = await call('GET', `/retraining-schedule?dataset_id=${datasetId}`)
    expect(body).toMatchObject({ enabled: true, cadence: 'weekly', weekday: 2 })
    await open(page.url())
    expect(await page.getByLabel('Dia da semana').inputValue()).toBe('2')
  })

  test('three versions are marked and compared, pair by pair', async () => {
    versions.push(await retrain(call, datasetId, { max_depth: 1 }))
    await open('/models')
    expect(await page.getByRole('button', { name: 'Marque de duas a quatro para comparar' }).isDisabled()).toBe(true)
    for (const version of [1, 2, 3]) await page.getByLabel(`Marcar a v${version} para comparar`).check()
    await page.getByRole('link', { name: 'Comparar as três' }).click()
    await page.waitForURL(/\/models\/compare\?ids=/)
    await page.getByRole('heading', { level: 1, name: /v1.*v2.*v3 lado a lado/ }).waitFor()
    const pairs = page.getByRole('table').filter({ hasText: 'Quem separa melhor' })
    expect(await pairs.locator('tbody tr').count()).toBe(3)
    await keepPicture(page, 'models-compare')
  })

  test.each([...tabs.map(([name, path]) => [name, path]), ['Comparar', 'compare']])(
    '%s is accessible, light and dark, and fits a phone',
    async (_name, path) => {
      const address = path === 'compare' ? `/models/compare?ids=${versions}` : `/models/${versions[0]}${path}`
      await assertFitsPhone(app, address, { storageState: await page.context().storageState() })
    },
  )

  test('nothing of it left an error in the console', () => {
    expect(faults).toEqual([])
  })
})
