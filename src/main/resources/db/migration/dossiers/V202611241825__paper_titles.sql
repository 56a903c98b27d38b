-- Each paper has its number and its title in its decree: Decree 118/2025 renames the apology, adds the notice of
-- stopping as form 05 and moves the control sheet and the book up by one.
update dossiers.rule_set
set forms = jsonb_build_object(
    'RECEIPT', jsonb_build_object('number', 'Mẫu số 01', 'title', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'),
    'SUPPLEMENT', jsonb_build_object('number', 'Mẫu số 02', 'title', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'),
    'REFUSAL', jsonb_build_object('number', 'Mẫu số 03', 'title', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'),
    'APOLOGY', jsonb_build_object('number', 'Mẫu số 04', 'title', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'),
    'CONTROL', jsonb_build_object('number', 'Mẫu số 05', 'title', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'),
    'BOOK', jsonb_build_object('number', 'Mẫu số 06', 'title', 'Sổ theo dõi hồ sơ'))
where code in ('QD09_2015', 'ND61_2018');

update dossiers.rule_set
set forms = jsonb_build_object(
    'RECEIPT', jsonb_build_object('number', 'Mẫu số 01', 'title', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'),
    'SUPPLEMENT', jsonb_build_object('number', 'Mẫu số 02', 'title', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'),
    'REFUSAL', jsonb_build_object('number', 'Mẫu số 03', 'title', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'),
    'APOLOGY', jsonb_build_object('number', 'Mẫu số 04', 'title', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'),
    'STOP', jsonb_build_object('number', 'Mẫu số 05', 'title', 'Thông báo dừng giải quyết hồ sơ'),
    'CONTROL', jsonb_build_object('number', 'Mẫu số 06', 'title', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'),
    'BOOK', jsonb_build_object('number', 'Mẫu số 07', 'title', 'Sổ theo dõi hồ sơ'))
where code = 'ND118_2025';
