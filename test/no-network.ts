globalThis.fetch = () => {
  throw new Error('tests never use the network');
};
