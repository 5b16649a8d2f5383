export * from './dates';
export * from './format';
export * from './instant';
export * from './parse-text';
