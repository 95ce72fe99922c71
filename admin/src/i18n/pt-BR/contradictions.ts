/** What two texts say differently. */
export const contradictions = {
  contradictions: {
    title: 'Contradições',
    show: 'Ver',
    notice:
      '1 possível contradição entre os textos |||| %{smart_count} possíveis contradições entre os textos',
    count: '1 contradição |||| %{smart_count} contradições',
    publishHint: 'Dê uma olhada antes de publicar. Você pode publicar assim mesmo.',
    check: 'Procurar',
    checkAgain: 'Procurar de novo',
    dismiss: 'Não é conflito',
    reopen: 'Voltar a mostrar',
    dismissed: '1 que não é conflito |||| %{smart_count} que não são conflito',
    dismissedBy: 'Marcado por %{name}',
    page: 'página %{page}',
    here: { document: 'Este documento', persona: 'Esta persona' },
    state: {
      never: 'Ainda não procuramos contradições aqui.',
      waiting: 'A busca por contradições vai começar…',
      running: 'Procurando contradições…',
      done: 'Última busca:',
      stale: 'O texto mudou depois da última busca:',
      failed: 'Não foi possível concluir a busca.',
    },
    byValues:
      'Só valores, datas, horários, contatos e o que se faz ou não se faz foram comparados: não há um modelo configurado.',
    byValuesThisTime:
      'Desta vez só valores, datas, horários, contatos e o que se faz ou não se faz foram comparados, sem a opinião de um modelo.',
    none: 'Nenhuma contradição encontrada.',
    partial: 'O texto é longo: só a primeira parte foi comparada.',
    found: {
      price: 'Dois preços para o que parece ser a mesma coisa: %{one} e %{other}.',
      percentage: 'Duas porcentagens para o que parece ser a mesma coisa: %{one} e %{other}.',
      date: 'Duas datas para o que parece ser a mesma coisa: %{one} e %{other}.',
      duration: 'Dois prazos para o que parece ser a mesma coisa: %{one} e %{other}.',
      instalments: 'Dois parcelamentos diferentes: %{one} e %{other}.',
      hours: 'Dois horários diferentes: %{one} e %{other}.',
      phone: 'Dois telefones diferentes: %{one} e %{other}.',
      email: 'Dois e-mails diferentes: %{one} e %{other}.',
      address: 'Dois endereços diferentes: %{one} e %{other}.',
      policy:
        'Um texto diz “%{one}”, o outro diz “%{other}”, sobre o que parece ser a mesma coisa.',
    },
  },
};
