declare module 'jsonld' {
  const jsonld: { toRDF(document: object, options: object): Promise<string> };
  export default jsonld;
}
