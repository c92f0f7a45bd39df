import { redirect } from 'next/navigation'

/** Customers are reached through their portfolio. */
export default function CustomersPage() {
  redirect('/portfolios')
}
