import type { Emotion } from '../types.ts'
import type { Rule } from './rule.ts'

/** The founding document's categories with negation mended; the first that speaks counts. */
export const emotionRules: Rule<Emotion>[] = [
  {
    name: 'rejects_contact',
    says: 'resistant',
    ownNegation: true,
    pattern:
      /\b(?:nao quero (?:falar|conversa|papo|mais receber)|me deix\w+ em paz|nao (?:me )?interessa|insulto|palhacada|absurdo|ladr(?:ao|oes)|vagabund\w+|golpistas?|vao se|vai se (?:ferrar|lascar|danar)|EMOJIRAIVA|que saco|vou processar|nao vou pagar|nao pago|para de (?:me )?(?:mandar|ligar|encher)|parem de)\b/,
  },
  {
    name: 'anguish',
    says: 'stressed',
    ownNegation: true,
    pattern:
      /\b(?:desesper\w+|angusti\w+|(?:estou )?muito apertad[oa]|situacao (?:muito )?(?:dificil|critica|complicada)|perdi (?:o |meu )?(?:emprego|trabalho)|EMOJITRISTE|chorando|nao durmo|nao aguento mais|vergonha de dever|pelo amor de deus|passando fome|socorro|sem chao|doente|internad[oa]|falec\w+|morreu)\b/,
  },
  {
    name: 'helps',
    says: 'cooperative',
    pattern:
      /\b(?:podemos resolver|entendo (?:a situacao|voces)|obrigado|por favor|por gentileza|agradec\w+|quero (?:pagar|resolver|quitar|negociar)|fechado|combinado|aceito|sem falta|deus (?:te )?abencoe|EMOJIPEDE|EMOJIFELIZ|EMOJIAPROVA)\b/,
  },
]
