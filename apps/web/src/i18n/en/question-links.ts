export const signInHelpLink = { label: 'Help with signing in', to: '/hjalp-med-inloggning' };
export const testEidLink = { label: 'Test your e-ID', to: '/testa-e-legitimation' };
export const aboutEidLink = { label: 'About e-identification', to: '/om-e-legitimation' };
