import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { nextPath } from '@/components/identity/next-path'
import { RegisterForm } from '@/components/identity/register-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.register'))('title') }
}

export default async function RegisterPage({ searchParams }: Props) {
  const { next } = await searchParams
  return <RegisterForm next={nextPath(Array.isArray(next) ? next[0] : next)} />
}
