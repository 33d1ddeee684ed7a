export const detect = (): null => null;
export const renderScreen = (): Iterable<string> => [];
