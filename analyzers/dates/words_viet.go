package dates

var vietnamese = &vocabulary{
	tag: "vi", lowerCase: true, marked: true,
	months: [12]string{"tháng_một tháng_giêng", "tháng_hai", "tháng_ba", "tháng_tư tháng_bốn", "tháng_năm", "tháng_sáu", "tháng_bảy tháng_bẩy", "tháng_tám", "tháng_chín", "tháng_mười",
		"tháng_mười_một", "tháng_mười_hai tháng_chạp"},
	weekdays: [7]string{"thứ_hai thứ_2", "thứ_ba thứ_3", "thứ_tư thứ_4", "thứ_năm thứ_5", "thứ_sáu thứ_6", "thứ_bảy thứ_bẩy thứ_7", "chủ_nhật"},
	words: []words{
		{unit, unitHour, "giờ phút"}, {unit, unitDay, "ngày"}, {unit, unitWeek, "tuần"}, {unit, unitMonth, "tháng"}, {unit, unitYear, "năm"}, {unit, unitQuarter, "quý quí"}, {unit, unitWeekend, "cuối_tuần"}, {unit, unitDecade, "thập_kỷ thập_niên"}, {century, 0, "thế_kỷ thế_kỉ"},
		{decadeWord, 0, "thập_niên thập_kỷ những_năm"}, {one, 1, "một"}, {cardinalRow, 2, "hai ba bốn"}, {cardinalRow, 6, "sáu bảy tám chín mười"}, {ordinal, 1, "đầu_tiên"}, {ordinal, -1, "cuối_cùng"},
		{shift, -1, "trước qua vừa_qua vừa_rồi ngoái"}, {shift, 0, "này nay"}, {shift, 1, "sau tới tiếp_theo kế_tiếp"}, {ahead, 0, "nữa"}, {agoBefore, 0, "cách_đây"}, {of, 0, "của"}, {approx, 0, "khoảng gần"},
		{deictic, at(unitDay, -2), "hôm_kia"}, {deictic, at(unitDay, -1), "hôm_qua đêm_qua tối_qua chiều_qua sáng_qua"}, {deictic, at(unitDay, 0), "hôm_nay sáng_nay trưa_nay chiều_nay tối_nay đêm_nay"},
		{deictic, at(unitDay, 1), "ngày_mai sáng_mai chiều_mai tối_mai"}, {deictic, at(unitDay, 2), "ngày_kia ngày_mốt"}, {deictic, at(unitYear, -1), "năm_ngoái"}, {deictic, at(unitYear, -2), "năm_kia"}, {deictic, at(unitYear, 1), "sang_năm"}, {deictic, at(unitYear, 0), "năm_nay"},
		{season, 3, "mùa_xuân"}, {season, 6, "mùa_hè mùa_hạ"}, {season, 9, "mùa_thu"}, {season, 12, "mùa_đông"},
		{edge, 0, "đầu giữa cuối"}, {opening, 0, "từ"}, {through, 0, "đến"}, {and, 0, "và"}, {since, 0, "kể_từ"}, {inside, 0, "vào trong hôm"}, {partOfDay, 0, "sáng trưa chiều tối đêm rạng_sáng"},
		{feastWord, 902, "quốc_khánh"}, {feastWord, 1225, "giáng_sinh noel"}, {feastWord, 101, "tết_dương_lịch"}, {feastWord, 430, "giải_phóng_miền_nam"}, {feastWord, 501, "quốc_tế_lao_động"}, {feastWord, 308, "quốc_tế_phụ_nữ"}, {feastWord, 1120, "nhà_giáo_việt_nam"}, {feastWord, 601, "quốc_tế_thiếu_nhi"}, {feastWord, 1020, "phụ_nữ_việt_nam"},
		{feastWord, 727, "thương_binh_liệt_sĩ"}, {feastWord, aroundEaster, "phục_sinh"}, {feastWord, 214, "lễ_tình_nhân"}, {feastWord, 1031, "halloween"},
		{future, 0, "sẽ sắp dự_kiến"}, {past, 0, "đã vừa"}, {present, 0, "đang"}, {every, 0, "mỗi hàng"},
		{counted, 0, "người đồng usd đô_la triệu tỷ tỉ nghìn km mét lần tấn chiếc con cháu"}, {labels, 0, "số điều trang phòng"},
	},
}
