declare module 'ml-cart' {
  export class DecisionTreeClassifier {
    static load(model: unknown): DecisionTreeClassifier
    predict(rows: number[][]): number[]
  }
}
