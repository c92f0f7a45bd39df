import { ModelSkeleton } from '@/components/models/model-skeleton'

export default function Loading() {
  return <ModelSkeleton />
}
